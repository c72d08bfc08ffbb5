package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.Exchange;

/** Rejects signed calls whose nonce was used before. Not registered in the auth mode {@code open}. */
class NonceFilter implements CallFilter {

    private final Nonces nonces;

    NonceFilter(Nonces nonces) {
        this.nonces = nonces;
    }

    @Override
    public void check(Exchange exchange, Call call) {
        VerifiedSignature signedBy = VerifiedSignature.of(exchange.request());
        if (signedBy != null && signedBy.nonce() != null) {
            nonces.use(signedBy.credential().accessKeyId(), signedBy.nonce(), signedBy.time());
        }
    }
}
