/// The one place that opens relational databases and knows how their failures look.
@NullMarked
package dev.bluepencil.storage.sql;

import org.jspecify.annotations.NullMarked;
