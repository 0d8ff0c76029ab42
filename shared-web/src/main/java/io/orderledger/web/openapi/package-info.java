/** The description of the API for people and generators: OpenAPI 3.0 and its Swagger page. */
@NullMarked
package io.orderledger.web.openapi;

import org.jspecify.annotations.NullMarked;
