package io.orderledger.events;

/**
 * An event's stored identity.
 *
 * @param name logical name, such as {@code order.placed}: never a Java class name
 * @param revision counts up when the stored shape changes; older ones are lifted by an upcaster
 * @param javaType the record that holds the newest revision
 */
public record EventType(String name, String revision, Class<? extends LedgerEvent> javaType) {

    /** The kind of stream the event belongs to: the part of the name before the dot. */
    public String streamType() {
        return name.substring(0, name.indexOf('.'));
    }
}
