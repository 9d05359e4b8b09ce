package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Stance;
import java.util.List;

/**
 * All that is known of one statement before it is scored.
 *
 * @param utterance an attitude that was voiced, not only ascribed
 * @param dated it says when it was said
 * @param plan it tells what is still to come
 * @param rumour a rumour word stands over it
 * @param ownConfirmation a confirmation that the article asserts without a source
 */
record Facts(
    Statement statement,
    Placed placed,
    Chain chain,
    Stance stance,
    Factuality factuality,
    ContentKind kind,
    List<String> hedges,
    Access access,
    boolean firstParty,
    boolean utterance,
    boolean verbatim,
    boolean dated,
    boolean plan,
    boolean rumour,
    boolean ranked,
    boolean basis,
    boolean ownConfirmation) {}
