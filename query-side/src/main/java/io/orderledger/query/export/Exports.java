package io.orderledger.query.export;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpMethod;

/**
 * Sends exports, a few at a time. Each reads its rows in chunks and sends a chunk before it reads the next: memory stays
 * the same however many rows there are, and no connection to the database is held while the caller is slow.
 *
 * <p>It is sent by the request's own thread. What is thrown before the first byte becomes a failure as everywhere;
 * afterwards it breaks the connection off, and nothing may be done that would end the answer properly.
 */
public final class Exports {
    static final int CHUNK = 1_000;

    private final ExportProperties bounds;
    private final Semaphore free;

    Exports(ExportProperties bounds) {
        this.bounds = bounds;
        this.free = new Semaphore(bounds.atOnce());
    }

    /**
     * Answers with the file; to a HEAD request, with its headers.
     *
     * @throws ApiFailure {@link ErrorCode#EXPORTS_BUSY}, {@link ErrorCode#EXPORT_TOO_LARGE}
     */
    public <T> void send(Export<T> export, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!free.tryAcquire()) throw ApiFailure.of(ErrorCode.EXPORTS_BUSY);
        try {
            if (export.source().count(bounds.maxRows() + 1) > bounds.maxRows()) throw tooLarge();
            // Read before anything is said of a file: a database that is away is still an ordinary failure here.
            List<T> first = export.source().after(null, CHUNK);
            Download.describe(export, response);
            if (!HttpMethod.HEAD.matches(request.getMethod())) write(export, first, response.getOutputStream());
        } finally {
            free.release();
        }
    }

    <T> void write(Export<T> export, List<T> first, OutputStream output) throws IOException {
        long end = System.nanoTime() + bounds.longest().toNanos();
        TableFile file = export.type().open(export, output);
        List<T> chunk = first;
        int rows = 0;
        while (!chunk.isEmpty()) {
            rows += chunk.size();
            // It has grown since it was counted.
            if (rows > bounds.maxRows()) throw tooLarge();
            if (System.nanoTime() - end > 0) throw ApiFailure.of(ErrorCode.UNAVAILABLE);
            for (T row : chunk) file.write(export.cells(row));
            file.flush();
            // A caller who has left is noticed now, and not only when a buffer of the container is full.
            output.flush();
            chunk = chunk.size() < CHUNK ? List.of() : export.source().after(chunk.getLast(), CHUNK);
        }
        file.finish();
    }

    private ApiFailure tooLarge() {
        return ApiFailure.withData(ErrorCode.EXPORT_TOO_LARGE, Map.of("maxRows", bounds.maxRows()));
    }
}
