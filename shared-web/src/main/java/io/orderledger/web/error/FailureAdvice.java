package io.orderledger.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers everything that is thrown while Spring MVC serves a request. */
@RestControllerAdvice
final class FailureAdvice {
    private static final DisconnectedClientHelper DISCONNECTED =
            new DisconnectedClientHelper(FailureAdvice.class.getName());

    private final FailureTranslator translator;
    private final FailureWriter writer;

    FailureAdvice(FailureTranslator translator, FailureWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() && DISCONNECTED.checkAndLogClientDisconnectedException(exception)) {
            return;
        }
        writer.write(request, response, translator.translate(exception));
    }
}
