UPDATE social_org o JOIN social_org n ON n.uscc = o.uscc AND n.revision > o.revision SET o.latest = FALSE;
