package hearsay.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts what a reader sees of a page into blocks, in the order of the page. */
final class Blocks implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "head",
          "title",
          "button",
          "select",
          "input",
          "textarea",
          "datalist",
          "dialog",
          "audio",
          "video",
          "canvas",
          "map");

  private static final Pattern HIDDEN_STYLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linkDepth;
  private int linkedChars;
  private boolean spaceDue;

  private Blocks(Element body) {
    this.owner = body;
  }

  static List<Block> of(Element body) {
    var blocks = new Blocks(body);
    body.filter(blocks);
    blocks.flush();
    return blocks.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (unseen(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      lineEnd();
    } else if (element.isBlock()) {
      flush();
      owner = element;
    } else if (element.normalName().equals("a")) {
      linkDepth++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        flush();
        Element parent = element.parent();
        owner = parent == null ? element : parent;
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean unseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDDEN_STYLE.matcher(element.attr("style")).find();
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        spaceDue = true;
      } else {
        appendVisible(c);
      }
    }
  }

  private void appendVisible(char c) {
    if (spaceDue && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    spaceDue = false;
    text.append(c);
    if (linkDepth > 0) {
      linkedChars++;
    }
  }

  /** Two line ends in a row part paragraphs. */
  private void lineEnd() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      flush();
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
    spaceDue = false;
  }

  private void flush() {
    String block = text.toString().strip();
    if (!block.isEmpty()) {
      blocks.add(new Block(blockOf(owner), block, linkedChars));
    }
    text.setLength(0);
    linkedChars = 0;
    spaceDue = false;
  }

  private static Element blockOf(Element element) {
    Element nearest = element;
    for (Element parent = element; parent != null; parent = parent.parent()) {
      if (parent.isBlock()) {
        return parent;
      }
      nearest = parent;
    }
    return nearest;
  }
}
