package io.orderledger.standalone;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A route with a bug; tests only. Outside of /api, so that it is no part of the API's description. */
@RestController
class BrokenApi {
    @GetMapping("/test/broken")
    String broken() {
        throw new IllegalStateException("secret: select password from io.orderledger");
    }
}
