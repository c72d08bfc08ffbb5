package dev.livemock.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Rejects signed calls whose nonce was used before. Not registered in the auth mode {@code open}. */
class NonceFilter extends HttpFilter {

    private final transient Nonces nonces;

    NonceFilter(Nonces nonces) {
        this.nonces = nonces;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        VerifiedSignature signedBy = VerifiedSignature.of(request);
        if (signedBy != null && signedBy.nonce() != null) {
            nonces.use(signedBy.credential().accessKeyId(), signedBy.nonce(), signedBy.time());
        }
        chain.doFilter(request, response);
    }
}
