from adapters.slack.refs import conversation, place, reference, timestamp


def test_a_message_in_a_channel_is_named_by_its_timestamp() -> None:
    alerts = place(team="T1", channel="C1", user="U1")
    ref = reference("C1", "111.222")
    assert ref == "111.222"
    assert (conversation(ref, alerts), timestamp(ref)) == ("C1", "111.222")


def test_a_direct_message_is_named_so_that_slack_can_redraw_it() -> None:
    direct = place(team="T1", channel="D1", user="U1")
    ref = reference("D1", "111.222")
    assert direct.channel == "U1"
    assert (conversation(ref, direct), timestamp(ref)) == ("D1", "111.222")


def test_a_reply_in_a_thread_names_the_thread_as_the_message_was_named() -> None:
    for channel in ("C1", "D1"):
        answered = place(team="T1", channel=channel, user="U1", thread="111.222")
        assert answered.thread == reference(channel, "111.222")
