package org.liandong.message.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.message.Choosing;
import org.liandong.message.MailServer;
import org.liandong.message.Message;
import org.liandong.message.Messages;
import org.liandong.message.Way;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** The caller's messages, and how he wants them by mail. */
@Path("my/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyMessages {

    /** How many are unread. */
    @Schema(name = "UnreadMessages")
    public record Unread(
            @Schema(description = "Counted up to 100") int count) {}

    /** Up to which message all are read. */
    @Schema(name = "ReadMessages")
    public record Read(
            @Schema(required = true, description = "Id of the latest message the caller has seen")
            String upTo) {}

    /** How a topic comes by mail. */
    @Schema(name = "MailOfTopic")
    public record Mail(
            @Schema(required = true) String topic,

            @Schema(description = "The topic in words, absent in what is sent")
            String label,

            @Schema(required = true, description = "AT_ONCE, DAILY, or NONE where that is lawful")
            String way,

            @Schema(description = "Whether NONE is not, absent in what is sent")
            Boolean mandatory) {}

    /** How all of them come by mail. */
    @Schema(name = "MessageSettings")
    public record Settings(
            @Schema(description = "Where mail goes, absent where none is known; kept by the identity provider")
            String email,

            @Schema(description = "zh or en, absent for the language of the account")
            String language,

            @Schema(description = "Whether this platform sends mail at all; absent in what is sent")
            Boolean mailServer,

            @Schema(description = "In what is sent: only what changes")
            List<Mail> topics) {}

    @Inject
    private Messages messages;

    @Inject
    private Choosing choosing;

    @Inject
    private MailServer server;

    @Inject
    private Hubs hubs;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listMyMessages", summary = "The caller's messages, the latest first")
    public Page<MessageItem> list(
            @Parameter(description = "true for those not yet read") @QueryParam("unread") boolean unread,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var found = messages.list(unread, Page.after(after), limit + 1);
        var known = hubs.byIds(
                found.stream().map(Message::hubId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var texts = Asked.texts(headers);
        return Page.of(
                found,
                limit,
                message -> MessageItem.of(message, known.get(message.hubId()), texts),
                message -> Long.toString(message.id()));
    }

    @GET
    @Path("unread")
    @Operation(operationId = "countMyUnreadMessages", summary = "How many of the caller's messages are unread")
    public Unread unread() {
        return new Unread(messages.unread());
    }

    @POST
    @Path("{id}/read")
    @Operation(operationId = "readMyMessage", summary = "Marks a message as read")
    @APIResponse(responseCode = "204", description = "It is read")
    public void read(@Parameter(description = "Id of the message") @PathParam("id") String id) {
        messages.read(id);
    }

    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readMyMessages", summary = "Marks all messages up to one as read")
    @APIResponse(responseCode = "204", description = "They are read")
    public void readUpTo(Read read) {
        if (read.upTo() == null) {
            throw new BadRequestException();
        }
        messages.readUpTo(read.upTo());
    }

    @GET
    @Path("settings")
    @Operation(operationId = "getMyMessageSettings", summary = "How the caller's messages come by mail")
    public Settings settings() {
        return settings(choosing.get());
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMyMessageSettings",
            summary = "Chooses how messages come by mail; topics not named stay as they are")
    public Settings choose(Settings sent) {
        return settings(choosing.choose(ways(sent), sent.language()));
    }

    private static Map<Topic, Way> ways(Settings sent) {
        var ways = new EnumMap<Topic, Way>(Topic.class);
        if (sent.topics() != null) {
            sent.topics().forEach(mail -> ways.put(topic(mail == null ? null : mail.topic()), way(mail.way())));
        }
        return ways;
    }

    private static Topic topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("message.choice.topicUnknown", String.valueOf(name)).in("topics"));
    }

    private static Way way(String name) {
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("message.choice.wayUnknown", String.valueOf(name)).in("topics"));
    }

    private Settings settings(Choosing.Chosen chosen) {
        var texts = Asked.texts(headers);
        return new Settings(
                chosen.email(),
                chosen.language(),
                server.isThere(),
                chosen.ways().entrySet().stream()
                        .map(entry -> new Mail(
                                entry.getKey().name(),
                                texts.label(entry.getKey()),
                                entry.getValue().name(),
                                entry.getKey().isMandatory()))
                        .toList());
    }
}
