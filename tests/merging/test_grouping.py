from communique.merging.grouping import Link, connected, group


def link(left, right, score):
    return Link(left, right, score, ("test",))


def test_connected_components_keep_the_order_of_their_members():
    assert connected("abcdef", [("d", "b"), ("f", "a")]) == [("a", "f"), ("b", "d"), ("c",), ("e",)]


def test_the_most_alike_join_first_and_exclusion_holds_across_groups():
    links = [link(0, 1, 0.5), link(1, 2, 0.9)]
    found = group(3, links, lambda a, b: {a, b} == {0, 2})
    assert found.groups == ((0,), (1, 2))
    assert found.joined == (links[1],)


def test_the_order_of_links_does_not_matter():
    links = [link(0, 1, 0.7), link(1, 2, 0.7), link(2, 3, 0.7)]
    found = group(4, links, lambda a, b: {a, b} == {0, 2})
    assert found == group(4, links[::-1], lambda a, b: {a, b} == {0, 2})
    assert found.groups == ((0, 1), (2, 3))
