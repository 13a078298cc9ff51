/// The one bridge between blocking code and MongoDB's reactive driver.
@NullMarked
package dev.bluepencil.storage.mongo;

import org.jspecify.annotations.NullMarked;
