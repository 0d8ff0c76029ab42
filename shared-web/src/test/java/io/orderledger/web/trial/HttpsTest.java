package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** HTTPS needs two PEM files and three settings. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrialApplication.class,
        properties = TrialTest.UNLIMITED)
class HttpsTest {
    private static final char[] PASSWORD = "not-a-secret".toCharArray();
    private static final Path DIRECTORY = Path.of("target", "https");

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void pemFiles(DynamicPropertyRegistry registry) {
        TrialTest.takesOurTokens(registry);
        registry.add("server.ssl.bundle", () -> "web");
        String pem = "spring.ssl.bundle.pem.web.keystore.";
        registry.add(pem + "certificate", () -> "file:" + DIRECTORY.resolve("certificate.pem"));
        registry.add(pem + "private-key", () -> "file:" + DIRECTORY.resolve("key.pem"));
    }

    @BeforeAll
    static void makeCertificate() throws Exception {
        Files.createDirectories(DIRECTORY);
        Files.deleteIfExists(DIRECTORY.resolve("store.p12"));
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "web",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        DIRECTORY.resolve("store.p12").toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        KeyStore store = store();
        write("certificate.pem", "CERTIFICATE", store.getCertificate("web").getEncoded());
        write("key.pem", "PRIVATE KEY", store.getKey("web", PASSWORD).getEncoded());
    }

    private static KeyStore store() throws Exception {
        return KeyStore.getInstance(DIRECTORY.resolve("store.p12").toFile(), PASSWORD);
    }

    private static void write(String file, String what, byte[] content) throws Exception {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                DIRECTORY.resolve(file), "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }

    @Test
    void itAnswersAndAsksBrowsersToStayWithHttps() throws Exception {
        HttpResponse<String> answer = get("/api/identity");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("web", store().getCertificate("web"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
