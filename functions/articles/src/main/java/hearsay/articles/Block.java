package hearsay.articles;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, caption or the like.
 *
 * @param element the nearest block element
 * @param text white space collapsed, a line end for {@code <br>}
 * @param linkedChars how many characters of it stand in links
 */
record Block(Element element, String text, int linkedChars) {
  private static final Set<String> RUNNING =
      Set.of("p", "div", "section", "article", "main", "body", "blockquote", "td", "pre", "li");

  /** A sentence or more of running text, not a heading, not a label, not a list of links. */
  boolean runningText() {
    return RUNNING.contains(element.normalName()) && text.length() >= 40 && !mostlyLink();
  }

  boolean mostlyLink() {
    return linkedChars * 10 > text.length() * 7;
  }

  boolean heading() {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }
}
