/// Signed tokens (RFC 7519): one key, one algorithm, and one place that tells the types apart.
@NullMarked
package dev.bluepencil.token;

import org.jspecify.annotations.NullMarked;
