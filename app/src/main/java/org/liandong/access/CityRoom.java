package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.Permission;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Tier;

/** What is done in the city's room only, whoever else holds the permission in a room of his own. */
@ApplicationScoped
class CityRoom {

    @Inject
    private CurrentHub current;

    boolean isHere() {
        return current.required().tier() == Tier.CITY;
    }

    void only(Permission permission) {
        if (!isHere()) {
            throw new NotAllowed(permission);
        }
    }
}
