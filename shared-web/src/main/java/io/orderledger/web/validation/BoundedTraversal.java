package io.orderledger.web.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Looks at so many elements of a list and no further. A longer one is refused for its length anyway, and Spring's time
 * for collecting violations grows with the square of their number: ten thousand empty lines would take seconds.
 */
final class BoundedTraversal implements TraversableResolver {
    /** More than any list of a request may have. */
    static final int MAX_ELEMENTS = 1_000;

    @Override
    public boolean isReachable(
            @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        if (isTooFar(property)) return false;
        for (Path.Node node : path) {
            if (isTooFar(node)) return false;
        }
        return true;
    }

    /** A node has the index of the element that it is a part of. */
    private static boolean isTooFar(Path.Node node) {
        Integer index = node.getIndex();
        return index != null && index >= MAX_ELEMENTS;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        return true;
    }
}
