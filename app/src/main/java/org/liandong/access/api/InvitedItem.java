package org.liandong.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.access.Invited;
import org.liandong.access.Welcome;
import org.liandong.shared.Texts;
import org.liandong.shared.api.ToldOnce;

/** A role that was given, and how its holder gets in. */
@Schema(name = "Invited")
public record InvitedItem(
        StaffItem member,

        @Schema(
                description =
                        "KNOWN: by the account he has; MAIL: he was written to; PASSWORD: by the one-time password"
                                + " here")
        Welcome welcome,

        @Schema(
                description = "To be handed over in person; good for one login, at which another has to be chosen. Told"
                        + " here and nowhere else; absent where none is needed")
        String oneTimePassword)
        implements ToldOnce {

    @Override
    public InvitedItem toKeep() {
        return new InvitedItem(member, welcome, null);
    }

    static InvitedItem of(Invited invited, Texts texts) {
        return new InvitedItem(StaffItem.of(invited.member(), texts), invited.welcome(), invited.password());
    }
}
