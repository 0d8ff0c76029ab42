package io.orderledger.web.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is sent when it is complete, or when the server's buffer is full, and not whenever Spring MVC or Jackson
 * flush. So an answer that fits into the buffer goes out in one piece and with its length, where a flush in between made
 * it chunked: a second system call for the server and for its caller.
 */
final class WholeResponse extends HttpServletResponseWrapper {
    private @Nullable ServletOutputStream body;

    WholeResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void flushBuffer() {
        // Sent at the end of the request.
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream opened = body;
        if (opened == null) {
            opened = new UnflushedBody(super.getOutputStream());
            body = opened;
        }
        return opened;
    }

    private static final class UnflushedBody extends ServletOutputStream {
        private final ServletOutputStream body;

        UnflushedBody(ServletOutputStream body) {
            this.body = body;
        }

        @Override
        public void flush() {
            // Sent at the end of the request.
        }

        @Override
        public void write(int oneByte) throws IOException {
            body.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            body.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            body.setWriteListener(listener);
        }
    }
}
