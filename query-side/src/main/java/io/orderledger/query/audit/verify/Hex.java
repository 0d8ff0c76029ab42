package io.orderledger.query.audit.verify;

import java.util.HexFormat;

/** Hashes as reports show them. */
final class Hex {
    private Hex() {}

    static String of(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
