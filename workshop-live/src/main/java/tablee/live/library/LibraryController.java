package tablee.live.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.Id;
import tablee.messages.id.ItemId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentCommand.NoticeLibrary;
import tablee.messages.library.ItemKind;
import tablee.messages.library.LibraryCommand;
import tablee.messages.library.LibraryCommand.AddItems;
import tablee.messages.library.LibraryCommand.PutItemBack;
import tablee.messages.library.LibraryCommand.ReviseItem;
import tablee.messages.library.LibraryCommand.TakeItemOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.library.Link;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Receipt;

/**
 * The library of the programme that a token belongs to. Whoever changes it tells their workshop, so that the others in
 * the room look again; a request that is sent again because its answer was lost makes up for what was left undone.
 */
@RestController
class LibraryController {

  private static final int MOST_AT_ONCE = 100;

  private final Commands commands;
  private final Libraries libraries;
  private final PersonalData people;

  LibraryController(Commands commands, EventLog log, PersonalData people) {
    this.commands = commands;
    this.libraries = new Libraries(log);
    this.people = people;
  }

  /**
   * @param name of the participant who brought it; null for facilitators, and once it was erased
   * @param mine whether whoever asks brought it; true or null
   * @param out whether it was taken out; true or null, and facilitators alone see it then
   */
  record Item(
    ItemId item,
    ItemKind kind,
    String title,
    @Nullable String text,
    @Nullable ItemId entry,
    @Nullable Link link,
    @Nullable String file,
    Actor by,
    @Nullable String name,
    @Nullable Boolean mine,
    @Nullable Boolean out
  ) {}

  record Contents(long revision, List<Item> items) {}

  @GetMapping("/api/library")
  Contents contents(Bearer bearer) {
    boolean all = bearer.actor().role() == Role.FACILITATOR;
    var contents = libraries.of(bearer.programme());
    Map<WorkshopId, Map<String, String>> names = new HashMap<>();
    return new Contents(
      contents.revision(),
      contents
        .items()
        .stream()
        .filter(kept -> all || !kept.out())
        .map(kept -> item(kept, bearer, names.computeIfAbsent(kept.workshop(), id -> people.all(id.value()))))
        .toList()
    );
  }

  private static Item item(Libraries.Kept kept, Bearer bearer, Map<String, String> names) {
    var item = kept.item();
    boolean mine = kept.by().equals(bearer.actor()) && kept.workshop().equals(bearer.workshop());
    return new Item(
      item.item(),
      item.kind(),
      item.title(),
      item.text().isEmpty() ? null : item.text(),
      item.entry(),
      item.link(),
      item.file().isEmpty() ? null : item.file(),
      kept.by(),
      kept
        .by()
        .participant()
        .map(participant -> names.get(participant.value()))
        .orElse(null),
      mine ? true : null,
      kept.out() ? true : null
    );
  }

  record Changed(long revision) {}

  @PostMapping("/api/library")
  @ResponseStatus(HttpStatus.CREATED)
  Changed add(Bearer bearer, Args args) {
    var workshop = workshop(bearer);
    var request = args.id("id", id -> {
      Id.check(id);
      return id;
    });
    var items = args
      .objects("items")
      .stream()
      .map(each -> item(each.id("item", ItemId::new), each))
      .toList();
    args.nothingElse();
    if (items.isEmpty() || items.size() > MOST_AT_ONCE) {
      throw new Rejection.Malformed("items").asException();
    }
    return change(
      new AddItems(bearer.programme(), workshop, items, bearer.actor()),
      workshop + "/library/" + bearer.actor() + "/" + request,
      bearer
    );
  }

  @PutMapping("/api/library/{item}")
  Changed revise(@PathVariable ItemId item, Bearer bearer, Args args) {
    var workshop = workshop(bearer);
    var revised = item(item, args);
    args.nothingElse();
    return change(new ReviseItem(bearer.programme(), workshop, revised, bearer.actor()), anyKey(), bearer);
  }

  @DeleteMapping("/api/library/{item}")
  Changed takeOut(@PathVariable ItemId item, Bearer bearer) {
    return change(
      new TakeItemOut(bearer.programme(), workshop(bearer), item, bearer.actor()),
      anyKey(),
      bearer
    );
  }

  @PostMapping("/api/library/{item}/back")
  Changed putBack(@PathVariable ItemId item, Bearer bearer) {
    return change(
      new PutItemBack(bearer.programme(), workshop(bearer), item, bearer.actor()),
      anyKey(),
      bearer
    );
  }

  /** These orders say how things shall be, so that giving one twice changes nothing. */
  private static String anyKey() {
    return "library/" + UUID.randomUUID();
  }

  private Changed change(LibraryCommand command, String key, Bearer bearer) {
    var receipt = commands.submit(command, key);
    commands.submit(
      new NoticeLibrary(command.workshop(), bearer.actor()),
      command.workshop() + "/library-noticed/" + last(receipt)
    );
    return new Changed(libraries.of(bearer.programme()).revision());
  }

  private static String last(Optional<Receipt> receipt) {
    return receipt.map(it -> Long.toString(it.last())).orElseGet(() -> UUID.randomUUID().toString());
  }

  private static WorkshopId workshop(Bearer bearer) {
    return bearer.place().orElseThrow(() -> new Rejection.NotAllowed(bearer.actor().role()).asException());
  }

  private static LibraryItem item(ItemId id, Args args) {
    return new LibraryItem(
      id,
      args.id("kind", ItemKind::of),
      args.text("title"),
      args.text("text"),
      args.idOrNull("entry", ItemId::new),
      link(args.text("link").strip()),
      args.text("file")
    );
  }

  private static @Nullable Link link(String text) {
    return text.isEmpty() ? null : new Link(text);
  }
}
