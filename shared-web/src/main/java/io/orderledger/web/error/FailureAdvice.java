package io.orderledger.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers everything that is thrown while Spring MVC serves a request. */
@RestControllerAdvice
final class FailureAdvice {
    private final FailureTranslator translator;
    private final FailureWriter writer;

    FailureAdvice(FailureTranslator translator, FailureWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean partlySent = response.isCommitted();
        if (partlySent && CauseChain.of(exception).anyMatch(ClientAbortException.class::isInstance)) {
            return; // nobody is there
        }
        Failure failure = translator.translate(exception);
        if (partlySent) {
            BrokenOffFilter.note(request);
        } else {
            writer.write(request, response, failure);
        }
    }
}
