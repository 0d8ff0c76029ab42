/** The two questions we ask WeChat: who is this, and what is their phone number. */
@NullMarked
package io.orderledger.command.signin.wechat;

import org.jspecify.annotations.NullMarked;
