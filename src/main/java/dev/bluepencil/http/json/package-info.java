/// JSON as it goes over the wire: what we read strictly, write alike and keep as it came.
@NullMarked
package dev.bluepencil.http.json;

import org.jspecify.annotations.NullMarked;
