/// HTTP for terminals and agencies, as config/api/infomat-backend.yaml says.
@NullMarked
package org.infomat.hub.api;

import org.jspecify.annotations.NullMarked;
