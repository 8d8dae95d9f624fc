package org.liandong.audit;

/** Where the objects of one kind have a page in a room; features that have such pages say so. */
public interface StepPage {

    /** As the log names it, such as {@code SocialOrg}. */
    String objectType();

    /** The page's address behind the room's. */
    String path(String objectId);
}
