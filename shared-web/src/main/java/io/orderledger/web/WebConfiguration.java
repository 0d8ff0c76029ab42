package io.orderledger.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything an HTTP face of the ledger shares with the other; both sides import it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {}
