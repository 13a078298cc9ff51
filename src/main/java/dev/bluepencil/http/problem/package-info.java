/// Every failure in the one form that callers get it in (RFC 9457).
@NullMarked
package dev.bluepencil.http.problem;

import org.jspecify.annotations.NullMarked;
