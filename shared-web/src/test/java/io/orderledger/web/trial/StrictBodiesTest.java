package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictBodiesTest extends TrialTest {
    @Test
    void primitivesThatAreAbsentAreRequired() throws Exception {
        assertThat(post("/api/strict/primitives", "{\"count\":1,\"flag\":true}").status())
                .isEqualTo(200);
        post("/api/strict/primitives", "{\"count\":null,\"flag\":true}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("count REQUIRED");
        post("/api/strict/primitives", "{\"flag\":true}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("count REQUIRED");
        post("/api/strict/primitives", "{\"count\":\"1\",\"flag\":0}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("count NOT_A_WHOLE_NUMBER", "flag NOT_A_BOOLEAN");
    }

    @Test
    void aConstructorThatThrowsIsTheCallersFault() throws Exception {
        post("/api/strict/copying", "{}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("body INVALID");
        post("/api/strict/copying", "{\"tags\":[1,\"a\"]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("tags[0] NOT_TEXT");
    }

    @Test
    void elementsOfContainersAreNamed() throws Exception {
        post(
                        "/api/strict/containers",
                        "{\"counts\":{\"a\":\"x\",\"b\":2},\"tags\":[\"a\",{}],\"words\":[true],"
                                + "\"ids\":[\"AAAAAAAAAAAAAAAAAAAAAA==\",7]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming(
                        "counts.a NOT_A_WHOLE_NUMBER",
                        "ids[0] NOT_A_UUID",
                        "ids[1] NOT_A_UUID",
                        "tags[1] NOT_TEXT",
                        "words[0] NOT_TEXT");
        post("/api/strict/containers", "{\"names\":{\"no-uuid\":\"x\"}}").failed(400, 40002, "VALIDATION_FAILED");
        post("/api/strict/containers", "{\"counts\":[],\"tags\":\"a\",\"words\":1,\"ids\":{}}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("counts NOT_AN_OBJECT", "ids NOT_A_LIST", "tags NOT_A_LIST", "words NOT_A_LIST");
    }
}
