// The editions of one chain's book are found without looking at those of all others.
CREATE INDEX edition_chain IF NOT EXISTS FOR (e:Edition) ON (e.chain, e.language);
