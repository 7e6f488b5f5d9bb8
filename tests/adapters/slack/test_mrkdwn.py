import pytest

from adapters.slack.mrkdwn import quoted, typed


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("log acme 1.5 Smith &amp; Sons", "log acme 1.5 Smith & Sons"),
        ("balance &lt; 2h &gt; 1h", "balance < 2h > 1h"),
        ("&amp;lt; stays as it was typed", "&lt; stays as it was typed"),
        ("&eacute; is no entity of Slack's", "&eacute; is no entity of Slack's"),
        ("team add <@U123> technician", "team add <@U123> technician"),
        ("team add <@U123|carl> approver", "team add <@U123|carl> approver"),
        ("log acme 1h <#C024BE7LR|emergency>", "log acme 1h #emergency"),
        ("see <#C024BE7LR>", "see #C024BE7LR"),
        ("wrote to <mailto:bob@example.com|bob@example.com>", "wrote to bob@example.com"),
        ("called <tel:+4930123|+4930123>", "called +4930123"),
        ("rebooted <http://printer.local|printer.local>", "rebooted printer.local"),
        ("see <https://example.com/a?b=1&amp;c=2>", "see https://example.com/a?b=1&c=2"),
        (
            "see <https://example.com/kb/7|the article>",
            "see the article (https://example.com/kb/7)",
        ),
        ("<!here> server down", "@here server down"),
        ("<!subteam^S012|@oncall> fixed", "@oncall fixed"),
        ("<!date^1392734382^{date}|18 Feb 2014>", "18 Feb 2014"),
        ("  log acme 1h  ", "log acme 1h"),
    ],
)
def test_gives_back_what_was_typed(sent: str, meant: str) -> None:
    assert typed(sent) == meant


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("<@UBOT> balance acme", "balance acme"),
        ("<@UBOT|blockhours>: balance acme", "balance acme"),
        ("<@UBOT>, balance acme", "balance acme"),
        ("balance acme <@UBOT>", "balance acme"),
        ("<@UBOT> team add <@U123> technician", "team add <@U123> technician"),
        ("<@UBOT>", ""),
    ],
)
def test_leaves_out_the_mention_of_the_bot(sent: str, meant: str) -> None:
    assert typed(sent, bot="UBOT") == meant


@pytest.mark.parametrize(
    ("sent", "note"),
    [
        ("Printer\nis on fire", "Printer is on fire"),
        ("<@W222> please look", "please look"),
        ("<@W222|ben> please look", "@ben please look"),
        ("done // do not tell them", "done / do not tell them"),
        ("see <https://example.com/x>", "see https://example.com/x"),
    ],
)
def test_a_quoted_message_is_one_line_of_a_note(sent: str, note: str) -> None:
    assert quoted(sent) == note
