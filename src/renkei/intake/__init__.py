"""Foreign office files made safe: screened, read apart from the process that serves, and given on as cells with addresses."""
