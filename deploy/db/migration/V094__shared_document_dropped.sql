DROP TABLE IF EXISTS shared_document;
