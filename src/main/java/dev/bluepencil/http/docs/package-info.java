/// The OpenAPI document and the pages that show it.
@NullMarked
package dev.bluepencil.http.docs;

import org.jspecify.annotations.NullMarked;
