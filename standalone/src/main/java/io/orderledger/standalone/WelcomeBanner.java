package io.orderledger.standalone;

import io.orderledger.database.EmbeddedDatabase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;

/** Says where everything is, once it works: on standard output, in UTF-8 whatever the locale. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandaloneProperties.class)
class WelcomeBanner implements ApplicationListener<ApplicationReadyEvent> {
    private final EmbeddedDatabase database;
    private final StandaloneProperties properties;

    WelcomeBanner(EmbeddedDatabase database, StandaloneProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        @SuppressWarnings("resource") // standard output stays open
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(text(port, properties.dataDir().toAbsolutePath().normalize(), database.port()));
    }

    static String text(String port, Path dataDirectory, int databasePort) {
        return """

            订单账本已就绪 · The order ledger is ready

              地址      address    http://localhost:%1$s
              接口文档  API page   http://localhost:%1$s/swagger-ui.html
              数据目录  data       %2$s
              数据库    database   127.0.0.1:%3$d (MySQL), url/user/password: %4$s

              试一试 · try it:
              curl -s http://localhost:%1$s/api/auth/login -H 'Content-Type: application/json' -d '{"phone":"13800000000","password":"…"}'

            按 Ctrl-C 停止 · Ctrl-C stops it

            """.formatted(port, dataDirectory, databasePort, dataDirectory.resolve("connection.properties"));
    }
}
