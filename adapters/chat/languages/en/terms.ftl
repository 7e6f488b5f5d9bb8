terms-shown = Terms of { $client }, in force since { DATE($starts) }
terms-changed = New terms for { $client } from { DATE($starts) }
terms-to-come = From { DATE($starts) }
price-line = { SIZE($size) } at { $rate }
expires-never = never
