terms-shown = Bedingungen für { $client }, gültig seit { DATE($starts) }
terms-changed = Neue Bedingungen für { $client } ab { DATE($starts) }
terms-to-come = Ab { DATE($starts) }
price-line = { SIZE($size) } zu { $rate }
expires-never = nie
