/// What people do with their own account: change it, take their data along, delete it.
@NullMarked
package dev.bluepencil.profile;

import org.jspecify.annotations.NullMarked;
