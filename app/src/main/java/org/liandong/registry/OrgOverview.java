package org.liandong.registry;

import java.util.List;
import java.util.Map;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.Hub;

/**
 * All that the page of an organization in a hub's room shows.
 *
 * @param file what the hub keeps for itself; empty for who may not read it, as are the documents
 * @param history revisions, the latest first
 * @param hubs the hubs of which the history tells, by id
 * @param people who wrote and attached, by account
 */
public record OrgOverview(
        OrgDetail detail,
        OrgFile file,
        List<Document> documents,
        List<SocialOrg> history,
        Map<Integer, Hub> hubs,
        Map<Long, String> people) {}
