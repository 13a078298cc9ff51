/// Opens the database that the configuration chooses and hands it to the stores.
@NullMarked
package dev.bluepencil.storage;

import org.jspecify.annotations.NullMarked;
