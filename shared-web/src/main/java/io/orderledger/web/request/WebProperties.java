package io.orderledger.web.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the HTTP faces.
 *
 * @param maxBody largest request body under {@code /api}; WeChat's callContainer sends no more than 100 KiB
 * @param slowRequest requests that take longer get a line in the log
 */
@ConfigurationProperties("ledger.web")
record WebProperties(
        @DefaultValue("100KB") DataSize maxBody,
        @DefaultValue("1s") Duration slowRequest) {}
