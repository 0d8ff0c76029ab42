package io.orderledger.command.signin.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mini-program, as WeChat knows it.
 *
 * @param baseUrl where WeChat's server API is
 * @param appId of the mini-program; signing in with WeChat is off while empty
 * @param secret of the mini-program
 * @param timeout for connecting and for an answer; callContainer gives up after 15 s
 * @param trustOpenidHeader take X-WX-OPENID for proof; only where nothing but WeChat's cloud hosting can reach us
 */
@ConfigurationProperties("ledger.wechat")
public record WeChatProperties(
        @DefaultValue("https://api.weixin.qq.com") URI baseUrl,
        @DefaultValue("") String appId,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("false") boolean trustOpenidHeader) {
    @Override
    public String toString() {
        return "WeChatProperties[appId=%s]".formatted(appId);
    }
}
