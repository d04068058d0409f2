"""What several pages say alike."""
