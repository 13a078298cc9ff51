package dev.bluepencil.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/// Tells the framework of each request that it is answered by the thread that took it, as all are here.
///
/// When an answer cannot be written, since its client has hung up, Jetty calls the request asynchronous from then on.
/// Javalin then goes to complete what never began, fails, and logs that as an error.
final class AnsweredByOneThread implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public boolean isAsyncStarted() {
                        return false;
                    }
                },
                response);
    }
}
