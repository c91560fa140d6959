// Entry points: every property a walk or a look-up starts from.
CREATE INDEX company_credit_code IF NOT EXISTS FOR (n:Company) ON (n.creditCode);
CREATE INDEX company_stock_code IF NOT EXISTS FOR (n:Company) ON (n.stockCode);
CREATE INDEX company_name IF NOT EXISTS FOR (n:Company) ON (n.name);
CREATE INDEX company_short_name IF NOT EXISTS FOR (n:Company) ON (n.shortName);
CREATE INDEX product_name IF NOT EXISTS FOR (n:Product) ON (n.name);
CREATE INDEX segment_chain IF NOT EXISTS FOR (n:Segment) ON (n.chain);
CREATE INDEX statement_subject IF NOT EXISTS FOR (n:Statement) ON (n.subject);
CREATE INDEX statement_object IF NOT EXISTS FOR (n:Statement) ON (n.object);
CREATE INDEX statement_origin IF NOT EXISTS FOR (n:Statement) ON (n.origin);
CREATE INDEX statement_import IF NOT EXISTS FOR (n:Statement) ON (n.import);
CREATE INDEX statement_predicate IF NOT EXISTS FOR (n:Statement) ON (n.predicate);
CREATE INDEX change_revision IF NOT EXISTS FOR (n:Change) ON (n.revision);
CREATE INDEX import_started IF NOT EXISTS FOR (n:Import) ON (n.startedAt);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Company|Product) ON EACH [n.name, n.shortName, n.otherNames, n.nameEn, n.stockCode, n.creditCode] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
