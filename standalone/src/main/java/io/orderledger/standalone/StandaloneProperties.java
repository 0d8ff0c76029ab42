package io.orderledger.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the standalone process.
 *
 * @param dataDir where the database lives; everything that has to be kept or backed up
 * @param serverDir where the database server's programs are unpacked; inside the data directory unless given
 * @param demo fill an empty ledger with a supplier's shop
 * @param bufferPool memory the database keeps pages in
 */
@ConfigurationProperties("ledger")
public record StandaloneProperties(
        @DefaultValue("data") Path dataDir,
        @Nullable Path serverDir,
        @DefaultValue("false") boolean demo,
        @DefaultValue("256MB") DataSize bufferPool) {

    /** For what runs before there are beans. */
    static StandaloneProperties of(Environment environment) {
        return Binder.get(environment).bindOrCreate("ledger", StandaloneProperties.class);
    }

    Path serverDirectory() {
        return serverDir == null ? dataDir.resolve("server") : serverDir;
    }
}
