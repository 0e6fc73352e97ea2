"""Files of other programs before anybody asks what they say: encodings, guarded packages of XML."""
