package io.orderledger.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside of Spring MVC: in a filter, or in the servlet container before any of our code. */
@Controller
final class FailureController implements ErrorController {
    private final FailureTranslator translator;
    private final FailureWriter writer;

    FailureController(FailureTranslator translator, FailureWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Half an answer is sent: the container asks for the rest, but there is none.
        if (!response.isCommitted()) writer.write(request, response, failure(request));
    }

    private Failure failure(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
            return translator.translate(exception);
        }
        // Somebody asked for the error page itself: there is no such address.
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Failure.of(status instanceof Integer code ? FailureTranslator.byStatus(code) : ErrorCode.NOT_FOUND);
    }
}
