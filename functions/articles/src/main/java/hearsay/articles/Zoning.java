package hearsay.articles;

import hearsay.attribution.model.ZoneKind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a block is to the page, by the elements around it. */
final class Zoning {
  /**
   * What a block is.
   *
   * @param why by what it was recognised; empty for the body
   */
  record Verdict(ZoneKind kind, String why) {}

  private static final Verdict BODY = new Verdict(ZoneKind.BODY, "");

  private static final Verdict ASIDE = new Verdict(ZoneKind.TEASER, "<aside>");

  private static final Pattern TEASER_NAME =
      named(
          "teaser|related|recommend\\w*|read-?more|more-?(?:on|from|stories)|most-?read|trending"
              + "|promo|recirc\\w*|outbrain|taboola|newsletter|see-?also");

  private static final Pattern BOILERPLATE_NAME =
      named(
          "breadcrumbs?|share|sharing|social|cookies?|consent|comments?|tags?|topics|caption"
              + "|advert\\w*|ad-?(?:slot|unit|box|banner)|sponsored|corrections?"
              + "|copyright|subscribe|paywall|author-?bio");

  private static final Pattern DECK_NAME =
      named("standfirst|deck|dek|key-?points|highlights|summary-?points");

  private static final Pattern PULL_QUOTE_NAME = named("pull-?quotes?");

  private static final Pattern CREDIT_NAME = named("byline|author|dateline|credits?|contributors?");

  private final Optional<Element> root;
  private final Optional<ToldBody> told;
  private final Optional<String> title;

  Zoning(Optional<Element> root, Optional<ToldBody> told, Optional<String> title) {
    this.root = root;
    this.told = told;
    this.title = title;
  }

  private static Pattern named(String words) {
    return Pattern.compile(
        "(?:^|[\\s_-])(?:[a-z]+-{1,2})?(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
  }

  Verdict of(Block block) {
    if (isHeadline(block)) {
      return new Verdict(ZoneKind.HEADLINE, "<" + block.element().normalName() + ">");
    }
    if (belowHeadline(block)) {
      return new Verdict(ZoneKind.SUBHEADING, "a list below the headline");
    }
    if (told.isPresent() && told.get().holds(block.text())) {
      return BODY;
    }
    Optional<Verdict> marked = markedBy(block);
    if (marked.isPresent()) {
      return marked.get();
    }
    return outside(block)
        .<Verdict>map(why -> new Verdict(ZoneKind.BOILERPLATE, why))
        .orElseGet(() -> withoutMark(block));
  }

  /** Where nothing holds the article together, the told body says what belongs to it. */
  private Optional<String> outside(Block block) {
    if (root.isPresent()) {
      return inside(block, root.get()) ? Optional.empty() : Optional.of("outside the article");
    }
    return told.map(body -> "not in the articleBody of the JSON-LD");
  }

  private boolean isHeadline(Block block) {
    return block.element().normalName().equals("h1")
        || (block.heading() && title.filter(block.text()::equals).isPresent());
  }

  private static boolean belowHeadline(Block block) {
    Element list = block.element().closest("ul, ol");
    Element above = list == null ? null : list.previousElementSibling();
    return above != null && (above.is("h1") || above.is("header:has(h1)"));
  }

  private static Verdict withoutMark(Block block) {
    if (block.heading()) {
      return new Verdict(ZoneKind.SUBHEADING, "<" + block.element().normalName() + ">");
    }
    if (block.element().is("td, th") && !block.runningText()) {
      return new Verdict(ZoneKind.BOILERPLATE, "a cell of a table");
    }
    if (block.mostlyLink()) {
      return new Verdict(ZoneKind.TEASER, "a block that is a link");
    }
    return belowLink(block) ? new Verdict(ZoneKind.TEASER, "below a link in its item") : BODY;
  }

  /** The summary in an item of a list that a linked headline opens. */
  private static boolean belowLink(Block block) {
    Element item = block.element().closest("li");
    Element head = item == null || item.equals(block.element()) ? null : item.firstElementChild();
    return head != null && !head.text().isEmpty() && head.text().equals(head.select("a").text());
  }

  private Optional<Verdict> markedBy(Block block) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (root.isPresent() && root.get().equals(e)) {
        return Optional.empty();
      }
      Optional<Verdict> verdict = byElement(e);
      if (verdict.isPresent()) {
        return verdict;
      }
    }
    return Optional.empty();
  }

  private Optional<Verdict> byElement(Element element) {
    return switch (element.normalName()) {
      case "figcaption", "caption" -> boilerplate("caption");
      case "nav" -> boilerplate("navigation");
      case "footer" -> boilerplate("footer");
      case "form" -> boilerplate("form");
      case "aside" -> byName(element).or(() -> Optional.of(ASIDE));
      case "address" -> Optional.of(new Verdict(ZoneKind.CREDIT, "<address>"));
      case "article" ->
          root.isPresent()
              ? Optional.of(new Verdict(ZoneKind.TEASER, "another <article>"))
              : byName(element);
      default ->
          element.attr("role").equalsIgnoreCase("navigation")
              ? boilerplate("navigation")
              : byName(element);
    };
  }

  private static Optional<Verdict> boilerplate(String why) {
    return Optional.of(new Verdict(ZoneKind.BOILERPLATE, why));
  }

  /** The body element's classes speak of the page, not of a part of it. */
  private static Optional<Verdict> byName(Element element) {
    String name = (element.className() + " " + element.id()).strip();
    if (name.isEmpty() || element.normalName().equals("body")) {
      return Optional.empty();
    }
    if (PULL_QUOTE_NAME.matcher(name).find()) {
      return Optional.of(new Verdict(ZoneKind.DUPLICATE, "class or id \"" + name + "\""));
    }
    if (DECK_NAME.matcher(name).find()) {
      return Optional.of(new Verdict(ZoneKind.SUBHEADING, "class or id \"" + name + "\""));
    }
    if (TEASER_NAME.matcher(name).find()) {
      return Optional.of(new Verdict(ZoneKind.TEASER, "class or id \"" + name + "\""));
    }
    if (BOILERPLATE_NAME.matcher(name).find()) {
      return Optional.of(new Verdict(ZoneKind.BOILERPLATE, "class or id \"" + name + "\""));
    }
    return CREDIT_NAME.matcher(name).find()
        ? Optional.of(new Verdict(ZoneKind.CREDIT, "class or id \"" + name + "\""))
        : Optional.empty();
  }

  private static boolean inside(Block block, Element root) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (e.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
