package io.orderledger.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is missing, instead of how Spring came across it. Found through {@code META-INF/spring.factories}. */
final class NoTokenKeysAnalyzer extends AbstractFailureAnalyzer<NoTokenKeys> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoTokenKeys cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start the command side with LEDGER_TOKENS_KEY_FILE=/path/tokens.jwks: it makes the file, and beside it"
                        + " tokens-public.jwks, which is all that a query side needs.",
                cause);
    }
}
